import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { PreviewScript } from '#app/preview/preview-script'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import { ShownOnce } from '../shown-once'

export interface MadeLink {
  name: string
  link: string
  expiresOn: string
}

/** The link, for the only time. */
export function LinkMade({ name, link, expiresOn }: MadeLink) {
  const { t } = useWords('people')
  return (
    <>
      <Heading level={1}>{t('made', { name })}</Heading>
      <Notice kind="success">{t('madeText', { day: expiresOn })}</Notice>
      <ShownOnce id="made-link" copy={t('copy')} copied={t('copied')}>
        {link}
      </ShownOnce>
      <BackLink to={paths.people()}>{t('back')}</BackLink>
      <PreviewScript />
    </>
  )
}
