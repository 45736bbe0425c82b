import { markOf } from '#app/respond/door'
import { aloneOnFiles, joinServers, type Servers } from '#db/servers'
import { fail, ok, type Result } from '#surveys/result'

import { sessionSecret } from './session-secret'
import type { Settings } from './settings'
import type { StartProblem } from './start-problem'

export interface Joined {
  secret: string
  servers: Servers
}

/** The secret of this server, which all that work on one register must have in common. */
export async function joinOthers(
  settings: Pick<Settings, 'dataDir' | 'registerUrl' | 'sessionSecret'>,
): Promise<Result<Joined, StartProblem>> {
  const { dataDir, registerUrl } = settings
  const secret = await sessionSecret(dataDir, settings.sessionSecret)
  const servers = registerUrl ? await joinServers(registerUrl, markOf(secret)) : aloneOnFiles
  return servers ? ok({ secret, servers }) : fail({ code: 'other-secret' })
}
