import { useWords } from '#app/i18n/use-words'
import type { KeyAtHand } from '#app/operations/keys/keys-at-hand'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import type { RemovalView } from '../keys/removal-view'
import { TryKeyForm } from '../keys/try-key-form'
import { Decision, type DecisionProps } from './decision'
import type { ListedRequest } from './listed-request'
import { PublicationFacts } from './publication-facts'
import type { PublicationView } from './publication-view'
import { ReleaseShown } from './release-shown'
import type { ReleaseView } from './release-view'
import { RemovalShown } from './removal-shown'
import { useProblemSentence, useProblemSummary, type ShownProblem } from './request-problem'
import { StateTag } from './requests-page'

interface RequestPageProps extends DecisionProps {
  /** The reader’s own copies of a key that is not in use yet. */
  atHand: KeyAtHand[]
  publication: PublicationView | undefined
  release: ReleaseView | undefined
  removal: RemovalView | undefined
  /** That whoever decides was invited by whoever asked, not long before. */
  invited: { asker: string; name: string; day: string } | undefined
  done: 'asked' | 'approved' | 'declined' | 'taken' | undefined
  already: boolean
}

/** One request: all that was asked for, and the decision about it. */
export function RequestPage(props: RequestPageProps) {
  const { request, invited, done, problems, already, troubles } = props
  const { t } = useWords('requests')
  const { kind, title, state } = request
  return (
    <>
      <ErrorSummary problems={useProblemSummary(problems)} />
      {already && <Notice kind="warning">{t('done')}</Notice>}
      {done && <Notice kind="success">{t(`told.${done}`)}</Notice>}
      <Heading level={1} caption={t(`kinds.${kind}`)}>
        {title}
      </Heading>
      <p>
        <StateTag state={state} />
      </p>
      <Story request={request} />
      {invited && <Notice>{t('invited', invited)}</Notice>}
      {state === 'waiting' && (
        <p>
          <a href="#decision">{t(props.own ? 'toYours' : 'toDecision')}</a>
        </p>
      )}
      {troubles.length > 0 && <Troubles troubles={troubles} />}
      <WhatIsAsked {...props} />
      {state === 'waiting' && <Decision {...props} />}
      <WaysOn request={request} />
    </>
  )
}

/** All of it, so that what is approved is what was read. */
function WhatIsAsked({ request, publication, release, removal, atHand }: RequestPageProps) {
  const { id, slug } = request
  return (
    <>
      {publication && (
        <PublicationFacts
          view={publication}
          inLanguage={(lang) => paths.request(id, { in: lang })}
        />
      )}
      {release && <ReleaseShown id={id} release={release} />}
      {removal && <RemovalShown fingerprint={slug} removal={removal} />}
      {atHand.length > 0 && <TryKeyForm atHand={atHand} isNew />}
    </>
  )
}

function WaysOn({ request: { kind, slug, state } }: Pick<RequestPageProps, 'request'>) {
  const { t, lang } = useWords('requests')
  const { t: consultations } = useWords('consultations')
  const { t: frame } = useWords('frame')
  const isApproved = state === 'approved'
  return (
    <div className="request-ways">
      {isApproved && kind === 'release' && (
        <p>
          <a href={paths.findingsOf(lang, slug)}>{t('toFindings')}</a>
        </p>
      )}
      {isApproved && kind === 'correct' && (
        <p>
          <a href={paths.changesOf(slug)}>{t('toChanges')}</a>
        </p>
      )}
      {kind === 'remove-key' ? (
        <BackLink to={paths.keyHolders()}>{frame('title.keyHolders')}</BackLink>
      ) : (
        <BackLink to={paths.consultation(slug)}>{consultations('backToOne')}</BackLink>
      )}
      <BackLink to={paths.requests()}>{t('toRequests')}</BackLink>
    </div>
  )
}

function Story({ request }: { request: ListedRequest }) {
  const { t } = useWords('requests')
  const { state, askedOn, decider, decidedOn, reason } = request
  return (
    <>
      <p>
        {request.asker === null
          ? t('askedByMachine', { day: askedOn })
          : t('asked', { asker: request.asker, day: askedOn })}
      </p>
      {state !== 'waiting' && (
        <p>
          {decider === null
            ? t('endedByMachine', { day: decidedOn ?? askedOn })
            : t(`decision.${state}`, { decider, day: decidedOn ?? askedOn })}
        </p>
      )}
      {reason !== '' && (
        <blockquote className="request-reason" dir="auto">
          {reason}
        </blockquote>
      )}
    </>
  )
}

function Troubles({ troubles }: { troubles: ShownProblem[] }) {
  const { t } = useWords('requests')
  const sentenceOf = useProblemSentence()
  return (
    <Notice kind="error" title={t('troubles')}>
      <ul>
        {troubles.map((trouble) => (
          <li key={sentenceOf(trouble)}>{sentenceOf(trouble)}</li>
        ))}
      </ul>
    </Notice>
  )
}
