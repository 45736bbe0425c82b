import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { QrCode } from '#app/ui/qr-code'
import { TextInput } from '#app/ui/text-input'

import type { QrPicture } from '../qr-code'

interface BeginFactorProps {
  secret: string
  picture: QrPicture
  error: string | undefined
}

/** The key goes into the telephone first; six digits then show that it arrived. */
export function BeginFactor({ secret, picture, error }: BeginFactorProps) {
  const { t } = useWords('sign-in')
  return (
    <>
      <Heading level={2}>{t('factor.scan')}</Heading>
      <p>{t('factor.scanText')}</p>
      <QrCode {...picture} label={t('factor.picture')} />
      <p>{t('factor.type')}</p>
      <p className="typed-key" dir="ltr" translate="no">
        {secret.match(/.{4}/g)?.map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <Heading level={2}>{t('factor.confirm')}</Heading>
      <form method="post">
        <input type="hidden" name="secret" value={secret} />
        <TextInput
          name="digits"
          label={t('factor.label')}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          short
        />
        <Button name="do" value="begin">
          {t('factor.go')}
        </Button>
      </form>
    </>
  )
}
