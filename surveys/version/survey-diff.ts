import { canonical } from '../canonical'
import type { Condition } from '../definition/condition'
import type { Question, Survey } from '../definition/survey'
import { listChanges, settingChanges, type ListChange, type SettingChange } from './setting-changes'
import { textChanges, type TextChange } from './text-changes'

/** All that differs between two versions; whatever changes the hash of a survey stands in it. */
export interface SurveyDiff {
  settings: SettingChange[]
  /** Texts that belong to no page and no question. */
  texts: TextChange[]
  pages: PageDiff[]
  /** Those that changed, came or went, in the order of the later version, with those gone at the end. */
  questions: QuestionDiff[]
  /** Questions, or pages, that both have stand in another order. */
  isReordered: boolean
}

export interface PageDiff {
  page: string
  code: PartCode
  when?: ConditionChange
  texts: TextChange[]
}

export interface QuestionDiff {
  question: string
  code: PartCode
  /** The pages it stood and stands on, where these are two. */
  moved?: { from: string; to: string }
  when?: ConditionChange
  lists: ListChange[]
  settings: SettingChange[]
  texts: TextChange[]
}

export type PartCode = 'new' | 'gone' | 'changed'

export interface ConditionChange {
  before?: Condition | undefined
  after?: Condition | undefined
}

export function diffSurveys(before: Survey, after: Survey): SurveyDiff {
  const texts = textChanges(before, after)
  const pages = partsIn(before.pages, after.pages)
  const questions = partsIn(questionsOf(before), questionsOf(after))
  return {
    settings: settingChanges(before, after, new Set(['pages', 'texts', 'accept', 'madeFrom'])),
    texts: texts.filter(({ at }) => at === 'survey'),
    pages: pages.map((part) => pageDiff(part, texts)).filter(isChange),
    questions: questions.map((part) => questionDiff(part, texts)).filter(isChange),
    isReordered: isReordered(before, after),
  }
}

/** Whether there is nothing that anybody would notice. */
export function isSame({ settings, texts, pages, questions, isReordered }: SurveyDiff): boolean {
  return [settings, texts, pages, questions].every(({ length }) => length === 0) && !isReordered
}

type Page = Survey['pages'][number]

interface Placed {
  id: string
  question: Question
  page: string
}

interface Part<Of> {
  id: string
  before?: Of | undefined
  after?: Of | undefined
}

function questionsOf({ pages }: Survey): Placed[] {
  return pages.flatMap((page) =>
    page.questions.map((question) => ({ id: question.id, question, page: page.id })),
  )
}

function partsIn<Of extends { id: string }>(before: Of[], after: Of[]): Part<Of>[] {
  const ids = new Set([...after, ...before].map(({ id }) => id))
  const named = (parts: Of[], id: string) => parts.find((part) => part.id === id)
  return [...ids].map((id) => ({ id, before: named(before, id), after: named(after, id) }))
}

function pageDiff({ id, before, after }: Part<Page>, texts: TextChange[]): PageDiff {
  return {
    ...{ page: id, code: codeOf({ before, after }) },
    ...conditionChange(before?.when, after?.when),
    texts: texts.filter(({ at, of }) => at === 'page' && of === id),
  }
}

function questionDiff({ id, before, after }: Part<Placed>, all: TextChange[]): QuestionDiff {
  const texts = all.filter(({ at, of }) => at === 'question' && of === id)
  const code = codeOf({ before, after })
  if (!before || !after) return { question: id, code, lists: [], settings: [], texts }
  const moved = before.page === after.page ? {} : { moved: { from: before.page, to: after.page } }
  const [old, now] = [before.question, after.question]
  return {
    ...{ question: id, code, ...moved, texts, lists: listChanges(old, now) },
    ...conditionChange(old.when, now.when),
    settings: settingChanges(old, now, new Set(['when', 'options', 'rows', 'columns'])),
  }
}

function codeOf({ before, after }: { before?: unknown; after?: unknown }): PartCode {
  if (before === undefined) return 'new'
  return after === undefined ? 'gone' : 'changed'
}

function conditionChange(before: Condition | undefined, after: Condition | undefined) {
  return canonical(before ?? null) === canonical(after ?? null) ? {} : { when: { before, after } }
}

function isChange(part: PageDiff | QuestionDiff): boolean {
  const { code, when, texts } = part
  const own = 'question' in part ? [part.lists, part.settings, part.moved ? [0] : []] : []
  return code !== 'changed' || when !== undefined || [texts, ...own].some((each) => each.length > 0)
}

function isReordered(before: Survey, after: Survey): boolean {
  const pages = [before, after].map((survey) => survey.pages.map(({ id }) => id))
  const questions = [before, after].map((survey) => questionsOf(survey).map(({ id }) => id))
  return [pages, questions].some(([old = [], now = []]) => {
    const stayed = old.filter((id) => now.includes(id))
    return stayed.join() !== now.filter((id) => old.includes(id)).join()
  })
}
