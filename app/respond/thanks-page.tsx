import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { OfSurvey } from '#app/i18n/spoken'

import { Digits } from './digits'
import { RespondentFrame } from './respondent-frame'

interface ThanksPageProps {
  code: string
  receipt: string | undefined
  use: string
  closes: string
  mayWithdraw: boolean
}

/** The letter’s end: it has arrived, and by this number it can be taken back. */
export function ThanksPage({ code, receipt, use, closes, mayWithdraw }: ThanksPageProps) {
  const { t, lang } = useWords('journey')
  return (
    <RespondentFrame spoken code={code} switcher={receipt === undefined ? undefined : <></>}>
      <Heading level={1}>{t('thanks.title')}</Heading>
      <p className="lead">{t(receipt === undefined ? 'thanks.shownOnce' : 'thanks.text')}</p>
      {receipt !== undefined && mayWithdraw && (
        <>
          <Heading level={2}>{t('thanks.receiptTitle')}</Heading>
          <p>{t('thanks.receiptText', { day: closes })}</p>
          <Digits digits={receipt} />
          <p>{t('thanks.receiptCare')}</p>
          <p>
            <a href={paths.withdraw(lang, code)}>{t('intro.withdraw')}</a>
          </p>
        </>
      )}
      <Heading level={2}>{t('thanks.nextTitle')}</Heading>
      <p>
        <OfSurvey>{use}</OfSurvey>
      </p>
      <Heading level={2}>{t('thanks.traceTitle')}</Heading>
      <p>{t('thanks.traceText')}</p>
      <p>
        <a href={paths.leaving(lang)}>{t('foot.leaving')}</a>
      </p>
    </RespondentFrame>
  )
}
