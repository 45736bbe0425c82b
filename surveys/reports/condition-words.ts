import { preferNot } from '../definition/answer'
import type { Condition } from '../definition/condition'
import type { Question } from '../definition/survey'
import { cellLabel, partLabel } from './answer-labels'
import type { ReportKey } from './report-key'
import type { Facts } from './report-words'
import type { Worded } from './worded'

type Test = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

/** Who is asked, as a sentence that names answers by the numbers of their questions. */
export function conditionWords(source: Worded, condition: Condition, denied = false): string {
  switch (condition.op) {
    case 'not':
      return conditionWords(source, condition.of, !denied)
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => conditionWords(source, part, denied))
      const told = [...new Set(parts)]
      const areAllMeant = (condition.op === 'and') !== denied
      return areAllMeant ? source.words.list(told) : source.words.either(told)
    }
    default:
      return testWords(source, condition, denied)
  }
}

function testWords(source: Worded, test: Test, denied: boolean): string {
  const { words, questions } = source
  const asked = questions.find(({ question }) => question.id === test.question)
  if (!asked) return '…'
  const facts = { number: words.number(asked.number), ...valueFacts(source, asked.question, test) }
  return words.say(keyOf(test, denied), facts)
}

function keyOf(test: Test, denied: boolean): ReportKey {
  if (test.op === 'isNot') return denied ? 'condition.unlessOther' : 'condition.other'
  const name = 'row' in test && test.row !== undefined ? 'row' : nameOf(test.op)
  return `condition.${name}.${denied ? 'isnt' : 'is'}`
}

function nameOf(op: Exclude<Test['op'], 'isNot'>) {
  if (op === 'is' || op === 'includes') return 'chose'
  return op === 'ranksFirst' ? 'first' : op
}

function valueFacts(source: Worded, question: Question, test: Test): Facts {
  const { words } = source
  const said = (value: string | number) => valueWords(source, question, value)
  switch (test.op) {
    case 'answered':
      return {}
    case 'atLeast':
      return { value: words.number(test.value) }
    case 'between':
      return { from: said(test.from), to: said(test.to) }
    default: {
      const row = 'row' in test && test.row !== undefined ? test.row : ''
      return {
        options: words.either(test.values.map(said)),
        row: row && words.say('quoted', { words: partLabel(source, question, row) }),
      }
    }
  }
}

/** An answer that a condition names; options stand in quotation marks. */
function valueWords(source: Worded, question: Question, value: string | number): string {
  const { words } = source
  if (typeof value === 'number') return words.number(value)
  if (question.type === 'country') return words.country(value)
  if (question.type === 'region') return words.region(value)
  if (question.type === 'date') return words.date(value)
  const isPart = source.columnsOf(question).some(({ part }) => part?.code === value)
  const label = isPart ? partLabel(source, question, value) : cellLabel(source, question, value)
  return words.say('quoted', { words: value === preferNot ? words.word(preferNot) : label })
}
