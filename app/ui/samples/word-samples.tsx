import { useWords } from '#app/i18n/use-words'

import { Disclosure } from '../disclosure'
import { EmptyState } from '../empty-state'
import { Heading } from '../heading'
import { LinkButton } from '../link-button'
import { Notice } from '../notice'
import { Progress } from '../progress'
import { Tag } from '../tag'

export function WordSamples() {
  const { t } = useWords('style')
  return (
    <>
      <Heading level={3} caption={t('text.caption')}>
        {t('text.heading')}
      </Heading>
      <p className="lead">{t('text.lead')}</p>
      <p>
        {t('text.body')} <em>{t('text.emphasis')}</em> <a href="#words">{t('text.link')}</a>
      </p>
      <ul>
        <li>{t('text.first')}</li>
        <li>{t('long')}</li>
      </ul>
      <p className="quiet">{t('text.quiet')}</p>
      <Disclosure summary={t('disclosure.summary')}>
        <p>{t('disclosure.text')}</p>
      </Disclosure>
      <Progress value={2} max={5}>
        {t('progress', { page: 2, pages: 5 })}
      </Progress>
    </>
  )
}

const kinds = ['info', 'success', 'warning', 'error'] as const

export function NoticeSamples() {
  const { t } = useWords('style')
  return kinds.map((kind) => (
    <Notice key={kind} kind={kind} title={kind === 'success' ? t('notice.title') : undefined}>
      <p>{t(`notice.${kind}`)}</p>
    </Notice>
  ))
}

const states = ['neutral', 'active', 'good', 'waiting'] as const

export function StateSamples() {
  const { t } = useWords('style')
  return (
    <>
      <p>
        {states.map((state) => (
          <Tag key={state} kind={state}>
            {t(`tag.${state}`)}
          </Tag>
        ))}
      </p>
      <EmptyState
        title={t('empty.title')}
        action={<LinkButton to="#states">{t('empty.action')}</LinkButton>}
      >
        {t('empty.text')}
      </EmptyState>
    </>
  )
}
