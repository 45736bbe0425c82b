import '@remix-run/server-runtime'
import type { LoaderFunction } from '@remix-run/server-runtime'

import type { Aside } from '#app/aside'
import type { AnalysisParts } from '#app/frame'
import type { KeptPage } from '#app/kept-pages'
import type { MailRoom } from '#app/mail/mail-room'
import type { LookView } from '#app/preview/look-view'
import type { ReachCounter } from '#app/operations/reach/reach-counter'
import type { Session } from '#app/operations/people/session'
import type { Refusal } from '#app/refusals'
import type { Door } from '#app/respond/door'
import type { KnownNetwork } from '#app/respond/known-network'
import type { Spoken } from '#app/respond/spoken'
import type { Stores } from '#db/connection'
import type { Servers } from '#db/servers'

/** The two stores and the settings of this server, the same for every request. */
export interface ServerContext extends Stores {
  development: boolean
  liveReload: boolean
  exitUrl: string | undefined
  respondentScript: string
  /** Makes keys and opens what is sealed, in the browsers of key holders. */
  workshopScript: string
  previewScript?: string
  analysis?: AnalysisParts
  door: Door
  /** Absent where no mail service was named. */
  mailRoom?: MailRoom | undefined
  /** Counts whom surveys reached, where they say so. */
  reach?: ReachCounter
  /** Those behind the same address. */
  servers?: Servers
  /** Where the files of this server lie. */
  dataDir?: string
}

/** What every loader and action is handed. */
interface RequestContext extends ServerContext {
  nonce: string
  /** Who is signed in, on pages of staff. */
  session?: Session | undefined
  /** What respondents’ and staff’s pages bear beside the mark. */
  sender?: KnownNetwork
  /** Why the server turns a request away before any page sees it. */
  refusal?: Refusal | undefined
  /** The survey that the page is of, as far as its language goes. */
  spoken?: Spoken
  /** A store did not answer while the page was made. */
  outOfReach?: boolean
  /** What the request brought, where it was taken apart on the way. */
  form?: URLSearchParams
  /** An action has answered; the loaders that follow only draw its page. */
  answered?: boolean
  /** What a preview shows in answer to what was sent, for it keeps nothing to show later. */
  look?: LookView
  /** The page is the same for everybody: its name, and itself where it was drawn before. */
  same?: { name: string; page: KeptPage | undefined }
  /** What the page shows of this very person is set aside here; the rest of it is drawn without it. */
  aside: Aside
  /** Nothing stands on the page that anybody answered, but for what was set aside, so it is drawn once for many. */
  isForMany?: boolean
  /** The name under which the page that is drawn now is kept for the next. */
  keepAs?: string
  /** Gives what the route has given already when Remix is asked to draw its page. */
  done?: LoaderFunction
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
