import { useWords } from '#app/i18n/use-words'
import type { words } from '#app/i18n/words/en'
import { Notice } from '#app/ui/notice'

export type BrowserTrouble = Exclude<keyof (typeof words)['key-holders']['trouble'], 'title'>

/** What our script may have to say, by the field to mend. */
export type TroublesOf = Readonly<Record<string, readonly BrowserTrouble[]>>

/** All that our script may have to say, each in its words already; the last one is for all else. */
export function BrowserTroubles({ of }: { of: TroublesOf }) {
  const { t } = useWords('key-holders')
  const all = Object.entries(of).flatMap(([field, codes]) => codes.map((code) => ({ field, code })))
  return (
    <div role="alert">
      <div data-troubles="" tabIndex={-1} hidden>
        <Notice kind="error" title={t('trouble.title')}>
          {all.map(({ field, code }) => (
            <p key={code} data-trouble={code} hidden>
              <a href={`#${field}`}>{t(`trouble.${code}`)}</a>
            </p>
          ))}
          <p data-trouble="not-done" hidden>
            {t('trouble.not-done')}
          </p>
        </Notice>
      </div>
    </div>
  )
}

/** What may go wrong when a key file is opened. */
export function openingTroubles(file: string, passphrase: string): TroublesOf {
  return {
    [file]: [
      ...(['file-missing', 'not-a-key-file', 'newer-key-file', 'damaged-key-file'] as const),
      ...(['not-at-hand', 'shared-key-damaged', 'survey-key-exchanged'] as const),
    ],
    [passphrase]: ['passphrase-missing', 'wrong-passphrase'],
  }
}
