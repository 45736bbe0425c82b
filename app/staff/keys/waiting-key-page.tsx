import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import { Fingerprint } from './fingerprint'
import { idOf } from './holder-id'
import { useKeyProblems } from './key-problem'
import { ByCommand, LetInForm } from './let-in-form'
import type { ShownWaitingKey } from './shown-waiting-key'

/** A key that a present holder lets in, or turns away. */
export function WaitingKeyPage(props: ShownWaitingKey) {
  const { fingerprint, name, madeOn, own, withoutRole, atHand, problems } = props
  const { t } = useWords('key-holders')
  const may = atHand.length > 0 && !own && !withoutRole
  return (
    <>
      <ErrorSummary problems={useKeyProblems(problems, may ? 'compared' : 'main')} />
      <Heading level={1}>{t('letIn.title', { name })}</Heading>
      <p className="lead">{t('letIn.lead', { name, day: madeOn })}</p>
      {own && <Notice title={t('waiting.own')} />}
      <p className="lined">
        {t('fingerprint')} <Fingerprint>{fingerprint}</Fingerprint>
      </p>
      {may && <LetInForm {...props} />}
      {!may && <NotYou {...props} />}
      <TurnAway fingerprint={fingerprint} own={own} />
      <BackLink to={paths.keyHolders()}>{t('back')}</BackLink>
    </>
  )
}

function NotYou(props: ShownWaitingKey) {
  const { t } = useWords('key-holders')
  const { name, own, withoutRole, holders } = props
  if (withoutRole) return <p>{t('problem.owner-without-role', { name })}</p>
  if (!own) return <p>{t('letIn.notYou', { names: holders })}</p>
  return (
    <>
      <p>{t('problem.own-key')}</p>
      <ByCommand {...props} />
    </>
  )
}

/** Whoever made the key takes it back; all others turn it away. */
function TurnAway({ fingerprint, own }: Pick<ShownWaitingKey, 'fingerprint' | 'own'>) {
  const { t } = useWords('key-holders')
  return (
    <>
      <Heading level={2}>{t(own ? 'letIn.backTitle' : 'letIn.awayTitle')}</Heading>
      <p>{t(own ? 'letIn.backText' : 'letIn.awayText')}</p>
      <form method="post" action={paths.keyHolder(idOf(fingerprint))}>
        <Button kind="danger" name="do" value="turn-away">
          {t(own ? 'letIn.back' : 'letIn.away')}
        </Button>
      </form>
    </>
  )
}
