import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { PreviewScript } from '#app/preview/preview-script'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import { languageName } from '../members/language-codes'
import { ShownOnce } from '../shown-once'

export interface MadePreviewLink {
  slug: string
  forWhom: string
  expiresOn: string
  /** The same link, beginning in each language of the survey. */
  links: { lang: string; link: string }[]
}

/** The link, for the only time. */
export function PreviewLinkMade({ slug, forWhom, expiresOn, links }: MadePreviewLink) {
  const { t } = useWords('preview')
  return (
    <>
      <Heading level={1}>{t('links.made')}</Heading>
      <p className="lead">{t('links.madeFor', { name: forWhom })}</p>
      <Notice title={t('links.madeTitle')}>
        <p>{t('links.madeText', { day: expiresOn })}</p>
      </Notice>
      <dl className="preview-made">
        {links.map((each) => (
          <Line key={each.lang} {...each} />
        ))}
      </dl>
      <BackLink to={paths.previewOf(slug)}>{t('links.back')}</BackLink>
      <PreviewScript />
    </>
  )
}

function Line({ lang, link }: MadePreviewLink['links'][number]) {
  const { t, lang: reader } = useWords('preview')
  const id = `link-${lang}`
  const copy = (
    <>
      {t('links.copy')} <span className="visually-hidden">{languageName(lang, reader)}</span>
    </>
  )
  return (
    <div>
      <dt lang={lang}>{ownName(lang)}</dt>
      <dd>
        <ShownOnce id={id} copy={copy} copied={t('links.copied')}>
          {link}
        </ShownOnce>
      </dd>
    </div>
  )
}
