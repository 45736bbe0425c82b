import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'

import type { FindingsView } from './findings-view'

/** How the numbers came about; how to read them and which rows stand for several unfolds. */
export function HowMade({ report }: Pick<FindingsView, 'report'>) {
  const { t } = useWords('findings-page')
  const { method, reading, rowNotes } = report
  return (
    <section className="findings-part findings-method">
      <Heading level={2} id="method">
        {t('method')}
      </Heading>
      <List texts={method} />
      <Disclosure summary={t('reading')}>
        <List texts={reading} />
      </Disclosure>
      {rowNotes.length > 0 && (
        <Disclosure summary={t('rows')}>
          {rowNotes.map(({ breakdown, label, notes }) => (
            <div key={breakdown}>
              <p className="findings-label">{label}</p>
              <List texts={notes} />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  )
}

function List({ texts }: { texts: string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
