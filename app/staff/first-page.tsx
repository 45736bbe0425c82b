import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Icon } from '#app/ui/icon'
import { Notice } from '#app/ui/notice'

import type { OpenNow } from './consultations/open-now'
import { OwnWayCards } from './own-way-cards'
import type { OwnWay } from './own-ways'
import type { Attention } from './what-waits'

interface FirstPageProps {
  fourEyes: boolean
  attention: Attention[]
  open: OpenNow[]
  /** Where somebody goes on whose role is for one thing. */
  ways: OwnWay[]
  development: boolean
}

/** Where a day at work begins: what waits, and what is on its way. */
export function FirstPage(props: FirstPageProps) {
  const { fourEyes, attention, open, ways, development } = props
  const { t } = useWords('attention')
  const { t: frame } = useWords('frame')
  const isSaid = attention.some(({ code }) => code === 'four-eyes-off')
  return (
    <>
      <Heading level={1}>{frame('title.staffHome')}</Heading>
      <Lead {...props} />
      <OwnWayCards ways={ways} />
      {attention.length === 0 && ways.length === 0 && (
        <Notice kind="success" title={t('nothing')} />
      )}
      <Waiting when="now" attention={attention} />
      <Waiting when="soon" attention={attention} />
      {open.length > 0 && <Open open={open} />}
      {!fourEyes && !isSaid && <Notice title={t('onePersonTitle')}>{t('onePerson')}</Notice>}
      {development && (
        <p>
          <a href={paths.staffStyle()}>{frame('title.staffStyle')}</a>
        </p>
      )}
    </>
  )
}

/** Whoever is here for one thing is told of it; nothing else waits for them. */
function Lead({ ways, attention, open }: FirstPageProps) {
  const { t } = useWords('attention')
  const isOwn = ways.length > 0 && attention.length === 0 && open.length === 0
  const leads = isOwn ? ways.map(({ what }) => t(`own.lead.${what}`)) : [t('lead')]
  return leads.map((lead) => (
    <p key={lead} className="lead">
      {lead}
    </p>
  ))
}

function Open({ open }: Pick<FirstPageProps, 'open'>) {
  const { t } = useWords('attention')
  return (
    <>
      <Heading level={2}>{t('open.title')}</Heading>
      <ul className="open-now">
        {open.map(({ to, title, daysLeft, answers }) => (
          <li key={to}>
            <a href={to}>{title}</a>
            <small>
              {daysLeft === 0 ? t('open.lastDay') : t('open.left', { count: daysLeft })} ·{' '}
              {answers === 0 ? t('open.few') : t('open.some', { count: answers })}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

const icons = { now: 'warning', soon: 'info' } as const

function Waiting({ when, attention }: Pick<Attention, 'when'> & { attention: Attention[] }) {
  const { t } = useWords('attention')
  const waiting = attention.filter((each) => each.when === when)
  if (waiting.length === 0) return null
  return (
    <>
      <Heading level={2}>{t(when)}</Heading>
      <ul className={`attention attention-${when}`}>
        {waiting.map(({ code, facts = {}, to }) => {
          const words = t(`what.${code}`, facts)
          return (
            <li key={words}>
              <a href={to}>
                <Icon name={icons[when]} />
                <span>{words}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
