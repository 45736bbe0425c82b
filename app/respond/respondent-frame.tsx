import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { PageFrame } from '#app/ui/page-frame'

import { explanations } from './explanations'
import { NearestLanguage } from './nearest-language'
import { PartlySpoken } from './partly-spoken'

interface RespondentFrameProps {
  /** The survey whose privacy page the foot leads to. */
  code?: string
  /** In the place of links to the same page in other languages. */
  switcher?: ReactNode
  /** The foot sends along what was typed into the form of this page, which links would lose. */
  keeps?: boolean
  /** Most of the page are words of the interface; those of the survey are marked. */
  spoken?: boolean
  children: ReactNode
}

/** Every page that respondents see, errors apart: the way out, the languages, and what explains them. */
export function RespondentFrame(props: RespondentFrameProps) {
  const { code, switcher, keeps, spoken, children } = props
  const asked = useRouteLoaderData<{ asked?: string }>('routes/$lang')?.asked
  return (
    <PageFrame switcher={switcher} spoken={spoken} footer={<Foot code={code} keeps={keeps} />}>
      {asked && <NearestLanguage asked={asked} />}
      <PartlySpoken />
      {children}
    </PageFrame>
  )
}

function Foot({ code, keeps }: Pick<RespondentFrameProps, 'code' | 'keeps'>) {
  const { t, lang, spoken } = useWords('journey')
  const to = explanations(lang, code ?? '')
  const all = code === undefined ? (['leaving', 'accessibility'] as const) : places
  return (
    <ul {...spoken} className="foot-links">
      {all.map((place) => (
        <li key={place}>
          {keeps ? (
            <button className="aside" name="aside" value={place} form="answers" formNoValidate>
              {t(`foot.${place}`)}
            </button>
          ) : (
            <a href={to[place]}>{t(`foot.${place}`)}</a>
          )}
        </li>
      ))}
    </ul>
  )
}

const places = ['privacy', 'leaving', 'accessibility'] as const
