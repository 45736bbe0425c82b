import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'

import { useInLanguage } from './in-language'
import type { ShownCheck, ShownProblem, ShownProblems } from './shown-check'

const levels = ['errors', 'warnings', 'notices'] as const

/** What the check found, each where it stands. */
export function CheckReport({ check }: { check: ShownCheck }) {
  const { t } = useWords('consultations')
  const isClean = levels.every((level) => check[level].shown.length === 0)
  return (
    <>
      <Heading level={2} id="check">
        {t('check.title')}
      </Heading>
      {isClean && <p>{t('check.clean')}</p>}
      {levels.map((level) => (
        <Found key={level} level={level} problems={check[level]} />
      ))}
      {check.accepted.length > 0 && (
        <Disclosure summary={t('check.accepted', { count: check.accepted.length })}>
          <ul className="check-list">
            {check.accepted.map((problem, place) => (
              <ProblemLine key={place} problem={problem}>
                <b>{t('check.reason')}</b> {problem.reason}
              </ProblemLine>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Found({ level, problems }: { level: (typeof levels)[number]; problems: ShownProblems }) {
  const { t } = useWords('consultations')
  const { shown, more } = problems
  if (shown.length === 0) return null
  return (
    <>
      <Heading level={3}>{t(`check.${level}`, { count: shown.length + more })}</Heading>
      <p className="quiet">{t(`check.about.${level}`)}</p>
      <ProblemList problems={problems} />
    </>
  )
}

/** Problems of a survey, each with its place and its language. */
export function ProblemList({ problems: { shown, more } }: { problems: ShownProblems }) {
  const { t } = useWords('consultations')
  return (
    <>
      <ul className="check-list">
        {shown.map((problem, place) => (
          <ProblemLine key={place} problem={problem} />
        ))}
      </ul>
      {more > 0 && <p>{t('check.more', { count: more })}</p>}
    </>
  )
}

interface ProblemLineProps {
  problem: ShownProblem
  children?: ReactNode
}

function ProblemLine({ problem: { place, language, text }, children }: ProblemLineProps) {
  const { t } = useWords('consultations')
  const inLanguage = useInLanguage()
  const where = t(`check.place.${place.kind}`, { name: place.name })
  return (
    <li>
      <small>{language ? t('check.in', { where, language: inLanguage(language) }) : where}</small>
      {text}
      {children && <p>{children}</p>}
    </li>
  )
}
