import { addSheets, type AddSheetsProblem } from '#app/operations/entry/add-sheets'
import { envelopesIn } from '#app/operations/entry/sealed-sheet'
import { refused } from '#app/refusals'
import type { PostedFields } from '#app/respond/read-fields'
import type { Survey } from '#surveys/definition/survey'

import type { AtWork } from '../door'
import { settle } from '../settle'
import type { Upload, UploadProblem } from '../uploaded-text'
import { chosenOf } from './chosen'
import type { Chosen } from './shown-sheet'
import { readStack, together, written, type Stack, type StackProblem } from './stack'
import { sheetFields } from './typed-sheet'

export type StackTrouble = AddSheetsProblem | StackProblem | UploadProblem

export type StackSent =
  /** Sealed sheets that wait for others. */
  | {
      kind: 'stack'
      stack: string
      count: number
      trouble?: StackTrouble | undefined
      /** Questions of the sheet that came last whose answers are not stored. */
      unasked?: number[]
    }
  /** The next sheet, with those that wait. */
  | { kind: 'blank'; stack: string; chosen: Chosen }
  | { kind: 'sent'; added: number; already: number }

/** A page that sent nothing typed, but asks for something to be done with the sheets that wait. */
interface Turn {
  slug: string
  survey: Survey
  posted: PostedFields
  file: Upload['file'] | undefined
}

const turns = ['show', 'next', 'add', 'send'] as const

export function turnIn(posted: PostedFields): (typeof turns)[number] | undefined {
  return turns.find((turn) => turn === posted.get(sheetFields.turn))
}

export async function takeStack(atWork: AtWork, turn: Turn): Promise<StackSent> {
  const { survey, posted } = turn
  const stack = readStack(posted.get(sheetFields.stack), survey.code)
  if (!stack.ok) throw refused(400)
  switch (turnIn(posted)) {
    case 'next':
      return next(turn, stack.value)
    case 'add':
      return addFile(atWork, turn, stack.value)
    case 'send':
      return send(atWork, turn, stack.value)
    default:
      return shown(stack.value)
  }
}

function shown(stack: Stack, trouble?: StackTrouble): StackSent {
  return { kind: 'stack', stack: written(stack), count: stack.sheets.length, trouble }
}

function next({ survey, posted }: Turn, stack: Stack): StackSent {
  const chosen = chosenOf(survey, (name) => posted.get(name))
  if (!chosen) throw refused(400)
  return { kind: 'blank', stack: written(stack), chosen }
}

function addFile({ secret }: AtWork, { survey, file }: Turn, stack: Stack): StackSent {
  if (!file?.ok) return shown(stack, file?.problems[0] ?? { code: 'file-missing' })
  const text = new TextDecoder().decode(file.value.bytes)
  const read = readStack(text.trim(), survey.code)
  if (!read.ok) return shown(stack, read.problems[0])
  const { sheets } = read.value
  const isOurs = sheets.every((sheet) => envelopesIn(secret, survey.code, sheet) !== undefined)
  if (!isOurs) return shown(stack, { code: 'foreign-sheet' })
  const grown = together(stack, sheets)
  return grown.ok ? shown(grown.value) : shown(stack, grown.problems[0])
}

async function send(atWork: AtWork, { slug }: Turn, stack: Stack): Promise<StackSent> {
  const added = await addSheets(atWork, { slug, sheets: stack.sheets })
  if (added.ok) return { kind: 'sent', ...added.value }
  return shown(stack, settle<AddSheetsProblem>(added.problems).problems[0])
}
