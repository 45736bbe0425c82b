import { preferNot } from '../../definition/answer'
import type { BaseQuestion } from '../../definition/base-question'
import { isAsked } from '../../definition/question'
import type { Question, Survey } from '../../definition/survey'
import { asCounted } from '../../definition/with-gaps'
import { basesOf, type Base } from '../bases'
import { linkedBases, type LinkedBase } from '../bounds-of-base'
import { breakdownsOf, type Rows } from '../breakdowns'
import { countedColumns, isText, noAnswer, tableId, type CountedColumn } from '../counted-columns'
import type { PublishedTable } from '../release'
import { withThemeColumns } from '../themes/theme-columns'

/** What the questionnaire alone tells everybody. */
export interface Questionnaire {
  survey: Survey
  /** All tables that there can be; those of themes stand behind their question, where any is published. */
  columns: Map<string, CountedColumn>
  bases: Base[]
  /** What it tells of bases of their own by answers, and by one another. */
  linked: LinkedBase[]
  breakdowns: Rows[]
}

export function questionnaireOf(asked: Survey, tables: PublishedTable[] = []): Questionnaire {
  const survey = asCounted(asked)
  const columns = countedColumns(survey)
  const bases = basesOf(survey, columns)
  return {
    survey,
    columns: new Map(withThemeColumns(columns, tables).map((each) => [tableId(each), each])),
    bases,
    linked: linkedBases(survey, columns, bases),
    breakdowns: breakdownsOf(survey, columns),
  }
}

export function baseOf({ bases }: Pick<Questionnaire, 'bases'>, question: string): Base {
  const found = bases.find(({ questions }) => questions.includes(question))
  if (!found) throw new Error(`Nobody is asked ${question}.`)
  return found
}

/** The table of a base that is the sum of some of its cells. */
export function triggerOf({ columns }: Questionnaire, { of }: Base): CountedColumn | undefined {
  return of.kind === 'cells' ? columns.get(of.table) : undefined
}

/** Whether how many were asked is a number of its own, and no sum of a table’s cells. */
export function isOwn(questionnaire: Questionnaire, base: Base): boolean {
  const trigger = triggerOf(questionnaire, base)
  return base.of.kind === 'own' || (trigger !== undefined && isPlace(trigger))
}

/** Regions and countries are counted by the rows of their breakdown, and in no other way. */
export function isPlace({ kind }: { kind: string }): boolean {
  return kind === 'region' || kind === 'country'
}

/** The cells in which somebody who is asked can stand. */
export function cellsOf({ question, cells }: CountedColumn): string[] {
  return mayBeSilent(question) ? [...cells, noAnswer] : cells
}

/** Whether those who are asked may give no answer; preferring not to say is none to several choices. */
export function mayBeSilent(question: Question): boolean {
  const { optional, preferNot: isOffered }: BaseQuestion = question
  if (!isAsked(question) || isText(question) || optional) return true
  return question.type === 'multiple' && isOffered === true
}

/** Whether the cell holds the same people in every table of its question. */
export function isShared({ question }: CountedColumn, code: string): boolean {
  return code === preferNot || (code === noAnswer && question.type !== 'matrix')
}
