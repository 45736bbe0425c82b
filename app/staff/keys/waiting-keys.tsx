import { useWords } from '#app/i18n/use-words'
import type { ListedWaitingKey } from '#app/operations/keys/list-keys'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import { Fingerprint } from './fingerprint'
import { idOf } from './holder-id'

interface WaitingKeysProps {
  waiting: ListedWaitingKey[]
  reader: string
}

/** Keys that a present holder has yet to let in. */
export function WaitingKeys({ waiting, reader }: WaitingKeysProps) {
  const { t } = useWords('key-holders')
  if (waiting.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('waiting.title')}</Heading>
      <ul className="waiting-keys">
        {waiting.map((key) => (
          <li key={key.fingerprint}>
            <Waiting {...key} own={key.person === reader} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Waiting({ fingerprint, name, own }: ListedWaitingKey & { own: boolean }) {
  const { t } = useWords('key-holders')
  const to = paths.keyHolder(idOf(fingerprint))
  return (
    <>
      <p>{own ? t('waiting.own') : t('waiting.other', { name })}</p>
      {own && (
        <p>
          <Fingerprint>{fingerprint}</Fingerprint>
        </p>
      )}
      <p>
        <a href={to} aria-label={own ? undefined : t('waiting.lookOf', { name })}>
          {t(own ? 'waiting.lookOwn' : 'waiting.look')}
        </a>
      </p>
    </>
  )
}
