import { releaseProblem, type ReleaseCode, type ReleaseProblem } from '../release-problem'
import { labelFaults, type LabelFault } from '../themes/label-faults'
import { labelsIn } from '../themes/labels'
import { mostThemes } from '../themes/theme'
import { themesIn } from '../themes/theme-columns'
import type { Checked, Rule } from './checked'

/** Themes are no more than anybody keeps apart, and each has a label wherever the survey has texts. */
export const themeProblems: Rule = (release) => {
  const themes = themesIn(release.columns.values())
  const questions = [...new Set(themes.map(({ question }) => question))]
  const many = questions.filter(
    (id) => themes.filter(({ question }) => question === id).length > mostThemes,
  )
  const { languages, texts } = release.survey
  const worded = languages.filter((language) => texts[language] !== undefined)
  const missing = worded.flatMap((language) =>
    themes
      .filter(({ key }) => textsIn(release, language)[key] === undefined)
      .map(({ key }) =>
        releaseProblem('theme-label-missing', `wording.${language}`, { theme: key }),
      ),
  )
  return [
    ...many.map((question) =>
      releaseProblem('too-many-themes', `tables.${question}`, { question, most: mostThemes }),
    ),
    ...missing,
  ]
}

/** Labels of themes tell of nobody, are nothing but text, and no two of a question are the same. */
export const labelProblems: Rule = (release) => {
  const themes = themesIn(release.columns.values())
  const { languages } = release.survey
  const labels = labelsIn(release.file.wording, themes, languages)
  return languages.flatMap((language) => {
    const texts = labels[language] ?? {}
    return [
      ...Object.entries(texts).flatMap(([key, label]) => {
        const faults = labelFaults(label, language).filter(({ code }) => code !== 'label-may-tell')
        return faults.map((fault) => wordProblem(fault, `wording.${language}.texts.${key}`))
      }),
      ...themes.flatMap(({ question, key }, n) => {
        const own = texts[key]?.toLowerCase()
        const before = themes.slice(0, n).filter((each) => each.question === question)
        const isTwice = before.some((each) => texts[each.key]?.toLowerCase() === own)
        return isTwice ? [releaseProblem('theme-twice', `wording.${language}.texts.${key}`)] : []
      }),
    ]
  })
}

function wordProblem({ code, found = '' }: LabelFault, at: string): ReleaseProblem {
  return releaseProblem(codes[code], at, { found })
}

const codes: Record<LabelFault['code'], ReleaseCode> = {
  ...{ 'label-empty': 'unclean-text', 'label-unclean': 'unclean-text' },
  ...{ 'label-too-long': 'unclean-text', 'label-markup': 'markup' },
  ...{ 'label-tells': 'telling-words', 'label-may-tell': 'telling-words' },
}

function textsIn({ file }: Checked, language: string) {
  return file.wording[language]?.texts ?? {}
}
