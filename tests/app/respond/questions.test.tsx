import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { problemField } from '#app/respond/problem-field'
import { problemText } from '#app/respond/problem-text'
import { preferNot } from '#surveys/definition/answer'
import { fieldsFrom } from '#surveys/definition/fields'
import { fieldsOf, fillFields, offersPreferNot, parseAnswer } from '#surveys/definition/question'
import { questionTypes, typeOf } from '#surveys/definition/question-types/all'
import type { Question } from '#surveys/definition/survey'

import { asked } from '../../surveys/arbitrary-question'
import { controlsIn, fieldsSent, namesOf, readHtml, tagsIn } from './read-html'
import { shown, wordsFor } from './shown-question'

const types = questionTypes.map(({ type }) => type)
const typed = ['1', '2', '2', '13', 'yes', 'x'.repeat(300), '2019', '2031', '1.55', '-70', '999999']

describe.each(types)('a question of the type %s', (type) => {
  const holdsFor = (judge: (...sample: [Question, never]) => void) =>
    fc.assert(
      fc.property(asked(type), ([question, answer]) => judge(question, answer as never)),
      { numRuns: 40 },
    )

  test('has a control for each of its fields and no other', () => {
    holdsFor((question) => {
      const names = controlsIn(shown(question)).map(({ attributes }) => attributes.name)
      const wanted = typeOf(question).fields(question)
      const box = offersPreferNot(question) ? [question.id] : []

      expect(new Set(names)).toEqual(new Set([...wanted, ...box]))
    })
  })

  test('shows an answer in such a way that sending the page gives it again', () => {
    holdsFor((question, answer) => {
      const values = fillFields(question, answer)
      const sent = fieldsFrom(fieldsSent(shown(question, { values })))

      expect(parseAnswer(question, sent)).toEqual(parseAnswer(question, fieldsFrom(values)))
    })
  })

  test('keeps “I prefer not to say” where it is offered', () => {
    holdsFor((question) => {
      const values = { [question.id]: [preferNot] }
      const parsed = parseAnswer(question, fieldsFrom(fieldsSent(shown(question, { values }))))

      if (offersPreferNot(question)) expect(parsed).toEqual({ ok: true, value: preferNot })
      else expect(shown(question)).not.toContain(preferNot)
    })
  })

  test('begins with the control that bears the id of the question', () => {
    holdsFor((question) => {
      const first = controlsIn(shown(question))[0]

      expect(first?.attributes.id).toBe(type === 'note' ? undefined : question.id)
    })
  })

  test('gives every control a name of its own and no id twice', () => {
    holdsFor((question) => {
      const page = readHtml(shown(question, { problems: [{ code: 'missing', question: 'q' }] }))
      const controls = tagsIn(page, /^(input|select|textarea)$/)
      const names = controls.map((control) => namesOf(page, control))
      const ids = tagsIn(page).flatMap(({ attributes }) => attributes.id ?? [])

      expect(names.filter((each) => !each.at(-1)?.trim())).toEqual([])
      expect(new Set(names.map((each) => each.join('\n'))).size).toBe(names.length)
      expect(names.filter((each) => !each.join().includes('q.text'))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    })
  })

  test('points only at what is there', () => {
    holdsFor((question) => {
      const page = readHtml(shown(question, { problems: [{ code: 'missing', question: 'q' }] }))
      const tags = tagsIn(page)
      const pointed = tags.flatMap(({ attributes }) =>
        ['for', 'aria-describedby', 'aria-labelledby', 'data-counter'].flatMap(
          (name) => attributes[name]?.split(' ') ?? [],
        ),
      )
      const ids = tags.map(({ attributes }) => attributes.id)

      expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
    })
  })

  test('shows whatever was sent and says what to do, at a control that is there', () => {
    const values = fc.array(fc.oneof(fc.constantFrom(...typed), fc.string()), { maxLength: 2 })
    fc.assert(
      fc.property(asked(type), fc.infiniteStream(values), ([question], stream) => {
        const sent = Object.fromEntries(fieldsOf(question).map((f) => [f, stream.next().value]))
        const parsed = parseAnswer(question, fieldsFrom(sent))
        const problems = parsed.ok ? [] : parsed.problems
        const order = 'options' in question ? question.options.toReversed() : undefined
        const html = shown(question, { values: sent, problems, order })
        const ids = tagsIn(readHtml(html)).map(({ attributes }) => attributes.id)

        for (const problem of problems) {
          expect(ids).toContain(problemField(problem, question, sent, order))
          const text = problemText(problem, question, wordsFor(question))
          expect(html.replaceAll('&quot;', '"')).toContain(text)
        }
      }),
    )
  })
})
