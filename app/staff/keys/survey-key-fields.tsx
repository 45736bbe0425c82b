import { useWords } from '#app/i18n/use-words'
import type { HolderToWrap } from '#app/operations/keys/holders-to-wrap'
import { Notice } from '#app/ui/notice'

import { Command } from './command'
import { NeedsScript } from './needs-script'

/** What our script must know to make a survey’s key: to be spread over the form that publishes it. */
export function surveyKeyAttributes(survey: string, holders: readonly HolderToWrap[]) {
  const sent = holders.map(({ fingerprint, publicKey }) => ({ fingerprint, publicKey }))
  return {
    'data-makes-survey-keys': '',
    'data-survey': survey,
    'data-holders': JSON.stringify(sent),
  }
}

/** Where our script puts a new survey’s key, and what is said where it does not run. */
export function SurveyKeyFields({ slug }: { slug: string }) {
  const { t } = useWords('key-holders')
  return (
    <>
      <input type="hidden" name="publicKey" defaultValue="" />
      <input type="hidden" name="wrapped" defaultValue="" />
      <NeedsScript>
        <p>{t('command.publishText')}</p>
        <Command>publish {slug}</Command>
      </NeedsScript>
      <div role="alert">
        <div data-trouble hidden>
          <Notice kind="error" title={t('trouble.title')}>
            <p>{t('survey.trouble')}</p>
          </Notice>
        </div>
      </div>
    </>
  )
}
