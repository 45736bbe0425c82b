import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import type { ChangesView } from './changes-view'
import { ChangedPart } from './changed-part'
import { ChangedSettings } from './changed-settings'
import { ChangedTexts } from './changed-texts'

/** All that differs between two texts of a consultation, in words. */
export function Changes({ view }: { view: ChangesView }) {
  const { t } = useWords('changes')
  const { settings, texts, pages, questions, isReordered, isSame } = view
  if (isSame) return <Notice>{t('same')}</Notice>
  return (
    <div className="changes">
      {settings.length > 0 && <ChangedSettings caption={t('settings')} settings={settings} />}
      {texts.length > 0 && (
        <section>
          <Heading level={3}>{t('texts')}</Heading>
          <ChangedTexts texts={texts} />
        </section>
      )}
      {isReordered && <p>{t('reordered')}</p>}
      <Parts title={t('pages')} parts={pages} />
      <Parts title={t('questions', { count: questions.length })} parts={questions} />
    </div>
  )
}

function Parts({ title, parts }: { title: string; parts: ChangesView['pages'] }) {
  if (parts.length === 0) return null
  return (
    <section>
      <Heading level={3}>{title}</Heading>
      <ul className="changed-list">
        {parts.map((part) => (
          <li key={part.id} className="changed-part">
            <ChangedPart part={part} />
          </li>
        ))}
      </ul>
    </section>
  )
}
