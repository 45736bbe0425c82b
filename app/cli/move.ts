import { resolve } from 'node:path'

import { move as moveStores, undoMove } from '#app/operations/move'
import type { StaffContext } from '#app/operations/staff-context'
import { carrySecret } from '#app/server/session-secret'
import { readSettings, type Settings } from '#app/server/settings'
import { sentenceFor as startSentence, type StartProblem } from '#app/server/start-problem'
import { closeStores } from '#db/connection'
import { countRows } from '#db/move/count-rows'

import { type Command, Refusal, WrongUsage } from './command'
import { moveWords } from './move-words'
import { asStaff, openedAt } from './staff/as-staff'
import { noProgress, type Progress, progressOn } from './staff/progress'
import { requireOk, tell, warn } from './staff/tell'

const alone = { alone: true, halfRestored: true }

export const move: Command = {
  usage: '[--undo] [--json]',
  options: {
    undo: {
      type: 'boolean',
      means: 'opens again what was moved away from, without what came since',
    },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ flags }) {
    const target = flags.undo ? undefined : targetIn(process.env)
    return asStaff(
      async (context) => {
        if (!target) {
          requireOk(await undoMove(context))
          return tell(flags.json, { undone: true }, moveWords.opened)
        }
        const progress = flags.json
          ? noProgress
          : progressOn(process.stderr, () => performance.now())
        const tables = await moveTo(context, target, progress)
        return tell(flags.json, { tables }, moveWords.moved(tables))
      },
      { alone: true, movedAway: true },
    )
  },
}

async function moveTo(context: StaffContext, target: Settings, progress: Progress) {
  const to = await openedAt(target, alone)
  try {
    const rows = await countRows(context)
    const moved = requireOk(await moveStores(context, { to, watch: watchOn(progress, rows) }))
    const { dataDir: here = '' } = context
    if ((await carrySecret(here, target.dataDir)) === 'another') warn(moveWords.otherSecret)
    return moved
  } finally {
    progress.end()
    await closeStores(to)
  }
}

/** Each row is copied, and then read on both sides. */
function watchOn(progress: Progress, rows: number) {
  const counter = (name: string, of: number) => {
    let done = 0
    return () => {
      if (done === 0) progress.begin(name, of)
      progress.at((done += 1))
    }
  }
  return {
    copied: counter(moveWords.copying, rows),
    compared: counter(moveWords.comparing, 2 * rows),
  }
}

/** The settings of a server at the new place. Addresses may hold a password, so no argument names them. */
function targetIn(env: NodeJS.ProcessEnv): Settings {
  const { TO_DATA_DIR, TO_REGISTER_URL, TO_RESPONSES_URL } = env
  if (!(TO_DATA_DIR || TO_REGISTER_URL || TO_RESPONSES_URL)) {
    throw new WrongUsage(moveWords.missingTarget)
  }
  const there = { REGISTER_URL: TO_REGISTER_URL, RESPONSES_URL: TO_RESPONSES_URL }
  const target = readSettings({ ...env, DATA_DIR: TO_DATA_DIR || env.DATA_DIR, ...there })
  const source = readSettings(env)
  if (!source.ok) throw new Refusal(source.problems.map(startSentence).join('\n'))
  if (!target.ok) throw new Refusal(target.problems.map(targetSentence).join('\n'))
  if (isSame(source.value, target.value)) throw new Refusal(moveWords.samePlace)
  return target.value
}

function targetSentence(problem: StartProblem): string {
  return startSentence(problem).replace(/\b(?=(REGISTER_URL|RESPONSES_URL|DATA_DIR)\b)/g, 'TO_')
}

function isSame(source: Settings, target: Settings): boolean {
  const inOneFolder = resolve(source.dataDir) === resolve(target.dataDir)
  return (['registerUrl', 'responsesUrl'] as const).some((store) =>
    source[store] === undefined && target[store] === undefined
      ? inOneFolder
      : source[store] === target[store],
  )
}
