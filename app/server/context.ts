import '@remix-run/server-runtime'

import type { KeptPage } from '#app/kept-pages'
import type { Door } from '#app/respond/door'
import type { Stores } from '#db/connection'

/** The status with which the server turns a request away before any page sees it. */
export type Refusal = number

/** The two stores and the settings of this server, the same for every request. */
export interface ServerContext extends Stores {
  development: boolean
  liveReload: boolean
  exitUrl: string | undefined
  respondentScript: string
  door: Door
}

/** What every loader and action is handed. */
interface RequestContext extends ServerContext {
  nonce: string
  refusal?: Refusal | undefined
  /** An action has answered; the loaders that follow only draw its page. */
  answered?: boolean
  /** The page is the same for everybody: its name, and itself where it was drawn before. */
  same?: { name: string; page: KeptPage | undefined }
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
