import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { PageFrame } from '#app/ui/page-frame'

import { NearestLanguage } from './nearest-language'

interface RespondentFrameProps {
  /** The survey whose privacy page the foot leads to. */
  code?: string
  /** In the place of links to the same page in other languages. */
  switcher?: ReactNode
  children: ReactNode
}

/** Every page that respondents see, errors apart: the way out, the languages, and what explains them. */
export function RespondentFrame({ code, switcher, children }: RespondentFrameProps) {
  const asked = useRouteLoaderData<{ asked?: string }>('routes/$lang')?.asked
  return (
    <PageFrame switcher={switcher} footer={<FootLinks code={code} />}>
      {asked && <NearestLanguage asked={asked} />}
      {children}
    </PageFrame>
  )
}

function FootLinks({ code }: { code: string | undefined }) {
  const { t, lang } = useWords('journey')
  return (
    <ul className="foot-links">
      {code !== undefined && (
        <li>
          <a href={paths.privacy(lang, code)}>{t('foot.privacy')}</a>
        </li>
      )}
      <li>
        <a href={paths.leaving(lang)}>{t('foot.leaving')}</a>
      </li>
      <li>
        <a href={paths.accessibility(lang)}>{t('foot.accessibility')}</a>
      </li>
    </ul>
  )
}
