import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { PreviewScript } from '#app/preview/preview-script'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import { ShownOnce } from '../shown-once'
import { HowToAsk } from './how-to-ask'

export interface TokenMadeProps {
  name: string
  token: string
  expiresOn: string
}

/** The token, for the only time. */
export function TokenMade({ name, token, expiresOn, origin }: TokenMadeProps & { origin: string }) {
  const { t } = useWords('programs')
  return (
    <>
      <Heading level={1}>{t('shown.title', { name })}</Heading>
      <Notice>{t('shown.text', { day: expiresOn })}</Notice>
      <ShownOnce id="made-token" copy={t('shown.copy')} copied={t('shown.copied')}>
        {token}
      </ShownOnce>
      <HowToAsk origin={origin} token={token} />
      <BackLink to={paths.tokens()}>{t('shown.back')}</BackLink>
      <PreviewScript />
    </>
  )
}
