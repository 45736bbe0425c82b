import { useWords } from '#app/i18n/use-words'
import { Tag } from '#app/ui/tag'

import { AskedWhole } from './asked-whole'
import type { ShownPart } from './changes-view'
import { ChangedSettings } from './changed-settings'
import { ChangedTexts } from './changed-texts'

const kinds = { new: 'good', gone: 'waiting', changed: 'active' } as const

/** A page or a question, with everything about it that is not as before. */
export function ChangedPart({ part }: { part: ShownPart }) {
  const { t } = useWords('changes')
  const { code, title, moved, when, lists, settings, texts, asked } = part
  return (
    <>
      <p className="changed-title">
        <Tag kind={kinds[code]}>{t(`codes.${code}`)}</Tag> <b>{title}</b>
      </p>
      {asked && <AskedWhole asked={asked} />}
      {moved && <p>{t('moved', moved)}</p>}
      {when && <Condition {...when} />}
      {lists.map((each) => (
        <ChangedList key={each.list} change={each} />
      ))}
      {settings.length > 0 && <ChangedSettings caption={t('rules')} settings={settings} />}
      <ChangedTexts texts={texts} />
    </>
  )
}

function Condition({ before, after }: { before?: string; after?: string }) {
  const { t } = useWords('changes')
  const always = t('always')
  return <p>{t('when', { before: before ?? always, after: after ?? always })}</p>
}

function ChangedList({ change }: { change: ShownPart['lists'][number] }) {
  const { t } = useWords('changes')
  const { list, added, removed, isReordered } = change
  return (
    <ul>
      {added.map((name) => (
        <li key={`+${name}`}>{t(`lists.${list}.added`, { name })}</li>
      ))}
      {removed.map((name) => (
        <li key={`-${name}`}>{t(`lists.${list}.removed`, { name })}</li>
      ))}
      {isReordered && <li>{t(`lists.${list}.reordered`)}</li>}
    </ul>
  )
}
