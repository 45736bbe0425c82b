import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preferNot } from '#surveys/definition/answer'
import { fieldsFrom } from '#surveys/definition/fields'
import type { PaperPart, Piece } from '#surveys/definition/piece'
import * as question from '#surveys/definition/question'
import { questionTypes, typeOf } from '#surveys/definition/question-types/all'
import type { Question } from '#surveys/definition/survey'
import { textKeysOf } from '#surveys/definition/text-keys'
import { asked } from './arbitrary-question'

const nothing = fieldsFrom({})
const typed = ['1', '2', 'yes', '2024', 'KE', '0.0000001', '10 20', '+5', '\u200b', 'a\u202eb']

describe.each(questionTypes.map(({ type }) => type))('the question type %s', (type) => {
  const holdsFor = (judge: (...sample: [Question, never]) => void) =>
    fc.assert(
      fc.property(asked(type), ([each, answer]) => {
        judge(each, answer as never)
      }),
    )
  const isAsked = type !== 'note'

  test('is described by its schema', () => {
    holdsFor((each) => expect(typeOf(each).schema.safeParse(each).success).toBe(true))
  })

  test('names fields on the page unless it asks for nothing', () => {
    holdsFor((each) => expect(question.isAsked(each)).toBe(isAsked))
  })

  test('takes empty fields for no answer', () => {
    holdsFor((each) => {
      expect(question.parseAnswer(each, nothing)).toEqual({ ok: true, value: undefined })
    })
  })

  test('reads back what it fills in', () => {
    holdsFor((each, answer) => {
      const fields = question.fillFields(each, answer)
      const value = isAsked ? answer : undefined
      expect(question.parseAnswer(each, fieldsFrom(fields))).toEqual({ ok: true, value })
    })
  })

  test('fills in no other fields than its own', () => {
    holdsFor((each, answer) => {
      const names = Object.keys(question.fillFields(each, answer))
      expect(question.fieldsOf(each)).toEqual(expect.arrayContaining(names))
    })
  })

  test('meets any input with an answer it understands itself or with problems', () => {
    const values = fc.array(fc.oneof(fc.string(), fc.constantFrom(...typed)))
    fc.assert(
      fc.property(asked(type), fc.infiniteStream(values), ([each], stream) => {
        const names = question.fieldsOf(each)
        const fields = Object.fromEntries(names.map((name) => [name, stream.next().value]))
        const parsed = question.parseAnswer(each, fieldsFrom(fields))
        const again =
          parsed.ok && parsed.value !== undefined ? question.fillFields(each, parsed.value) : fields
        expect(question.parseAnswer(each, fieldsFrom(again))).toEqual(parsed)
        if (!parsed.ok) expect(parsed.problems[0]).toMatchObject({ question: each.id })
      }),
    )
  })

  test('keeps “I prefer not to say” as an answer where it is offered, and only there', () => {
    holdsFor((each) => {
      const parsed = question.parseAnswer(each, fieldsFrom({ [each.id]: [preferNot] }))
      const offered = each.preferNot === true && isAsked
      expect(parsed.ok && parsed.value === preferNot).toBe(offered || isText(type))
      if (offered) expect(question.summarise(each, preferNot)).toEqual([{ word: 'prefer_not' }])
    })
  })

  test('puts an answer into words by keys that the survey has', () => {
    holdsFor((each, answer) => {
      const pieces = question.summarise(each, answer)
      expect(pieces.length > 0).toBe(isAsked)
      expect(textKeysOf(each)).toEqual(expect.arrayContaining(keysIn(pieces)))
    })
  })

  test('counts an answer in one cell of each column', () => {
    holdsFor((each, answer) => {
      for (const column of question.columnsOf(each)) {
        const codes = column.cells.map((cell) => cell.code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(codes).toContain(column.cell(answer))
      }
    })
  })

  test('counts “I prefer not to say” in a cell of its own, except beside yes and no alone', () => {
    holdsFor((each) => {
      for (const column of question.columnsOf(each)) {
        const counted = each.preferNot && !column.yesAndNoOnly ? [preferNot] : []
        expect(column.cells.map(({ code }) => code).filter((code) => code === preferNot)).toEqual(
          counted,
        )
        if (each.preferNot) expect(column.cell(preferNot)).toBe(counted[0])
      }
    })
  })

  test('labels cells and parts by keys that the survey has', () => {
    holdsFor((each) => {
      const columns = question.columnsOf(each)
      const cells = columns.flatMap(({ cells, part }) => (part ? [...cells, part] : cells))
      const keys = keysIn(cells.map((cell) => cell.label))
      expect(textKeysOf(each)).toEqual(expect.arrayContaining(keys))
    })
  })

  test('leaves room for an answer on paper', () => {
    holdsFor((each) => {
      const parts = question.paperOf(each)
      expect(parts.length > 0).toBe(isAsked)
      expect(textKeysOf(each)).toEqual(expect.arrayContaining(keysIn(parts.flatMap(labelsOf))))
    })
  })

  test('takes the respondent’s own words out of the closed answer', () => {
    holdsFor((each, answer) => {
      const { closed, said } = question.partText(each, answer)
      const parts = typeOf(each).fields(each).length
      expect(closed !== undefined || said !== undefined || parts === 0).toBe(true)
      if (said !== undefined) expect(question.summarise(each, answer)).toContainEqual({ said })
      if (closed !== undefined) expect(saidIn(question.summarise(each, closed))).toEqual([])
    })
  })
})

// In a text field the word itself is a text like any other where the choice is not offered.
function isText(type: string): boolean {
  return type.endsWith('_text')
}

function keysIn(pieces: Piece[]): string[] {
  return pieces.flatMap((piece) =>
    'key' in piece ? [piece.key, ...(piece.row === undefined ? [] : [piece.row])] : [],
  )
}

function saidIn(pieces: Piece[]): Piece[] {
  return pieces.filter((piece) => 'said' in piece)
}

function labelsOf(part: PaperPart): Piece[] {
  if (part.kind === 'grid') return [...part.rows, ...part.columns]
  return 'labels' in part ? part.labels : []
}
