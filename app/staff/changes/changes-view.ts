import type { AnyLanguage } from '#app/i18n/languages'
import { reportWords } from '#app/i18n/report-words'
import type { Condition } from '#surveys/definition/condition'
import type { Survey } from '#surveys/definition/survey'
import { conditionWords } from '#surveys/reports/condition-words'
import { questionnaire } from '#surveys/reports/questionnaire'
import type { AskedQuestion } from '#surveys/reports/report'
import { wordedSurvey, type Worded } from '#surveys/reports/worded'
import {
  diffSurveys,
  isSame,
  type ConditionChange,
  type PageDiff,
  type PartCode,
  type QuestionDiff,
} from '#surveys/version/survey-diff'
import type { ListChange } from '#surveys/version/setting-changes'

import { shownSetting, type ShownSetting } from './shown-setting'
import { shownTexts, type ShownText } from './shown-text'

/** All that differs between two texts of a survey, in words that a page can show. */
export interface ChangesView {
  settings: ShownSetting[]
  texts: ShownText[]
  pages: ShownPart[]
  questions: ShownPart[]
  isReordered: boolean
  /** There is nothing that anybody would notice. */
  isSame: boolean
}

/** A page or a question that changed, came or went. */
export interface ShownPart {
  id: string
  code: PartCode
  title: string
  moved?: { from: string; to: string }
  when?: { before?: string; after?: string }
  lists: (Pick<ListChange, 'list' | 'isReordered'> & { added: string[]; removed: string[] })[]
  settings: ShownSetting[]
  texts: ShownText[]
  /** The whole of a question that came or went. */
  asked?: AskedQuestion
}

interface Sides {
  before: Worded
  after: Worded
}

export function changesView(before: Survey, after: Survey, lang: AnyLanguage): ChangesView {
  const words = reportWords(lang)
  const sides = { before: wordedSurvey(before, words), after: wordedSurvey(after, words) }
  const diff = diffSurveys(before, after)
  return {
    settings: diff.settings.map((change) => shownSetting('survey', change, sides)),
    texts: shownTexts(diff.texts, sides),
    pages: diff.pages.map((page) => shownPage(page, sides)),
    questions: diff.questions.map((question) => shownQuestion(question, sides)),
    isReordered: diff.isReordered,
    isSame: isSame(diff),
  }
}

function shownPage({ page, code, when, texts }: PageDiff, sides: Sides): ShownPart {
  const side = code === 'gone' ? sides.before : sides.after
  return {
    ...{ id: page, code, title: side.text(`pages.${page}.title`) },
    ...(when && { when: shownCondition(when, sides) }),
    ...{ lists: [], settings: [], texts: code === 'changed' ? shownTexts(texts, sides) : [] },
  }
}

function shownQuestion(diff: QuestionDiff, sides: Sides): ShownPart {
  const { question: id, code, moved, when } = diff
  const side = code === 'gone' ? sides.before : sides.after
  const asked = questionnaire(side)
    .flatMap(({ questions }) => questions)
    .find((each) => each.id === id)
  return {
    ...{ id, code, title: side.text(`${id}.text`) },
    ...(moved && { moved: shownMove(moved, sides) }),
    ...(when && { when: shownCondition(when, sides) }),
    lists: diff.lists.map((change) => shownList(id, change, sides)),
    settings: diff.settings.map((change) => shownSetting('question', change, sides)),
    texts: shownTexts(notToldYet(diff, side), sides),
    ...(code !== 'changed' && asked && { asked }),
  }
}

function shownMove({ from, to }: { from: string; to: string }, { before, after }: Sides) {
  return { from: before.text(`pages.${from}.title`), to: after.text(`pages.${to}.title`) }
}

function shownCondition({ before, after }: ConditionChange, sides: Sides) {
  const said = (side: Worded, when: Condition) => conditionWords(side, when)
  return {
    ...(before && { before: said(sides.before, before) }),
    ...(after && { after: said(sides.after, after) }),
  }
}

function shownList(id: string, change: ListChange, { before, after }: Sides) {
  const { list, isReordered, added, removed } = change
  const named = (side: Worded, code: string) => side.text(`${id}.${list}.${code}`) || code
  return {
    ...{ list, isReordered },
    added: added.map((code) => named(after, code)),
    removed: removed.map((code) => named(before, code)),
  }
}

// What came or went is told in the reader’s language already: a whole question, or an option of one.
function notToldYet({ question, code, lists, texts }: QuestionDiff, { words, survey }: Worded) {
  const told = new Set(
    lists.flatMap(({ list, added, removed }) =>
      [...added, ...removed].map((option) => `${question}.${list}.${option}`),
    ),
  )
  const read = survey.texts[words.lang] ? words.lang : 'en'
  return texts.filter(({ key, language }) => {
    return language !== read || (code === 'changed' && !told.has(key))
  })
}
