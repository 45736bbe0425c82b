import type { MadeRelease } from '#app/analysis/make-safe-release'
import type { Trouble } from '#app/analysis/trouble'

import { type Asked, type Command, WrongUsage } from './command'
import { countAndProtect } from './key-holder/count-and-protect'
import { holderWords } from './key-holder/holder-words'
import { warningSentence } from './key-holder/making-words'
import { troubleLines } from './key-holder/opening-words'
import { writeWholeFile } from './key-holder/whole-file'
import { planSentences } from './plan-words'
import { requireNew } from './staff/new-file'
import { noProgress, progressOn } from './staff/progress'
import { tell, warn } from './staff/tell'
import { words } from './terminal-reports'

export const release: Command = {
  usage: 'SLUG --bundle FILE --key FILE --out FILE [--dry-run] [--json]',
  words: { from: 1, to: 1 },
  options: {
    bundle: { type: 'string', means: 'the sealed answers; the demonstration is read without' },
    key: { type: 'string', means: 'your key file; it is read and not kept' },
    quotes: { type: 'string', means: 'quotes that two people approved, as JSON' },
    messages: { type: 'string', means: 'the key messages, as JSON: {"en":"…"}' },
    themes: { type: 'string', means: 'what the texts speak of, and how many of them, as JSON' },
    groups: { type: 'string', means: 'rows to join further than the plan does, as JSON' },
    earlier: {
      type: 'string',
      means: 'a release of this survey so far; all of them',
      repeats: true,
    },
    before: {
      type: 'string',
      means: 'the bundle that the last release counted; needed where numbers change',
    },
    without: { type: 'string', means: 'QUESTION[:BREAKDOWN] to leave out', repeats: true },
    'dry-run': { type: 'boolean', means: 'says what would be done and writes nothing' },
    out: { type: 'string', means: 'the file to write' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run(asked) {
    const { out, dryRun } = requireOut(asked)
    const { flags } = asked
    const progress = flags.json ? noProgress : progressOn(process.stderr, () => performance.now())
    const { made, troubles } = await countAndProtect(toMake(asked), progress)
    if (!dryRun) await writeWholeFile(out, made.bytes)
    warn(...troubleLines(troubles), ...made.warnings.map(warningSentence))
    const file = dryRun ? undefined : out
    tell(flags.json, toldOf(made, troubles, file), linesOf(made, file))
    return troubles.length > 0 ? 1 : 0
  },
}

function requireOut({ values: { out }, flags }: Asked): { out: string; dryRun: boolean } {
  const dryRun = flags['dry-run'] === true
  if (out === undefined && !dryRun) throw new WrongUsage(words.missingOut)
  if (out !== undefined) requireNew(out)
  return { out: out ?? '', dryRun }
}

function toMake({ words: [slug = ''], values, lists }: Asked) {
  const { bundle, key: keyFile, quotes, messages, themes, groups, before } = values
  if (keyFile === undefined) throw new WrongUsage(holderWords.missingKey)
  const { earlier = [], without = [] } = lists
  if (before !== undefined && earlier.length === 0) throw new WrongUsage(holderWords.missingEarlier)
  const said = { quotes, messages, themes, groups }
  return { slug, bundle, keyFile, ...said, before, earlier, without }
}

function toldOf(made: MadeRelease, troubles: Trouble[], file: string | undefined): object {
  const { release, plan, accuracy, warnings, isAsBefore } = made
  const { survey, hash, release: number } = release
  return {
    ...{ survey, ...(file !== undefined && { file }), release: number, hash, isAsBefore },
    ...{ level: plan.level, tables: release.tables.length, quotes: release.quotes.length },
    decisions: plan.decisions.map((each) => ({ ...each, sentence: planSentences([each]).join() })),
    ...{ accuracy, troubles, warnings },
  }
}

function linesOf(made: MadeRelease, file: string | undefined): string[] {
  return [
    ...holderWords.decisions(planSentences(made.plan.decisions)),
    ...holderWords.cost(made.accuracy),
    ...(file === undefined ? holderWords.dryRun : holderWords.made(file, made)),
  ]
}
