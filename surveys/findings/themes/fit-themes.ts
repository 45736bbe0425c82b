import type { Language, Survey } from '../../definition/survey'
import { countedColumns, isText } from '../counted-columns'
import { labelFaults, longestLabel } from './label-faults'
import type { CodedQuestion, Theme } from './theme'
import type { ThemeCode, ThemeProblem } from './theme-problem'

/** What does not fit between themes and the survey whose texts were read, and what their labels tell. */
export function fitProblems(coded: CodedQuestion[], survey: Survey): ThemeProblem[] {
  const twice = repeated(coded.map(({ question }) => question))
  return [
    ...twice.map((question) => refused('question-twice', question)),
    ...coded.flatMap((each) => [
      ...questionProblems(each, survey),
      ...each.themes.flatMap((theme) => themeProblems(each, theme, survey)),
      ...survey.languages.flatMap((language) => sameLabels(each, language)),
    ]),
  ]
}

/** Texts that came and were not read, or were read and are none of these: such counts are of others. */
export function textProblems(
  coded: CodedQuestion[],
  cameFor: ReadonlyMap<string, number>,
): ThemeProblem[] {
  return coded.flatMap(({ question, texts: read }) => {
    const came = cameFor.get(question) ?? 0
    return read === came ? [] : [refused('other-texts', question, { read, came })]
  })
}

function questionProblems({ question: id, themes }: CodedQuestion, survey: Survey): ThemeProblem[] {
  const question = survey.pages.flatMap((page) => page.questions).find((each) => each.id === id)
  if (!question) return [refused('unknown-question', id)]
  const isCounted = countedColumns(survey).some((column) => column.question.id === id)
  if (!isText(question) || !isCounted) return [refused('not-open', id)]
  return repeated(themes.map(({ code }) => code)).map((code) =>
    refused('code-twice', `${id}.${code}`),
  )
}

function themeProblems(
  { question, texts: all }: CodedQuestion,
  { code, labels, texts }: Theme,
  { languages }: Survey,
): ThemeProblem[] {
  const at = `${question}.${code}`
  const strange = Object.keys(labels).filter((each) => !languages.some((lang) => lang === each))
  return [
    ...(texts > all ? [refused('above-texts', at, { read: all })] : []),
    ...strange.map((language) => refused('label-language', `${at}.labels.${language}`)),
    ...languages.flatMap((language) => {
      const label = labels[language]
      const where = `${at}.labels.${language}`
      return label === undefined
        ? [refused('label-missing', where)]
        : faultsOf(label, language, where)
    }),
  ]
}

function faultsOf(label: string, language: Language, at: string): ThemeProblem[] {
  return labelFaults(label, language).map(({ code, found }) => ({
    ...{ code, at, level: code === 'label-may-tell' ? 'warning' : 'refused' },
    facts: {
      ...(found !== undefined && { found }),
      ...(code === 'label-too-long' && { most: longestLabel }),
    },
  }))
}

// Two numbers under one name, and nobody could say which is which.
function sameLabels({ question, themes }: CodedQuestion, language: Language): ThemeProblem[] {
  const labels = themes.flatMap(({ labels }) => labels[language]?.toLowerCase() ?? [])
  return repeated(labels).map((found) =>
    refused('label-twice', `${question}.labels.${language}`, { found }),
  )
}

function repeated(all: string[]): string[] {
  return [...new Set(all.filter((each, n) => all.indexOf(each) < n))]
}

function refused(code: ThemeCode, at: string, facts: ThemeProblem['facts'] = {}): ThemeProblem {
  return { code, level: 'refused', at, facts }
}
