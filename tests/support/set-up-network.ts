import { offerSetUp, setUp } from '#app/operations/people/set-up'

import type { Holder } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { holdKey } from '../app/operations/keys/a-key'
import { network, password, sessionOf } from '../app/operations/people/a-workplace'
import { freshFolder } from './fresh-stores'
import { runServer, type RunningServer } from './running-server'
import { workIn } from './work-in'

/** Amara sets her network up and makes its first key. */
export async function setUpIn(dataDir: string): Promise<string> {
  return (await setUpWithKey(dataDir)).token
}

/** The same, for tests that go on with the key. */
export function setUpWithKey(dataDir: string): Promise<{ token: string; key: Holder }> {
  return workIn(dataDir, async (context) => {
    const link = (await offerSetUp(context)) ?? ''
    const first = { token: link, network, name: 'Amara', password, again: password, lang: 'en' }
    const { token } = must(await setUp(context, first))
    const key = await holdKey(context, (await sessionOf(context, token)).colleague)
    return { token, key }
  })
}

/** The real server of a network that is set up, gone when the test ends. */
export async function runOpenServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = await freshFolder()
  await setUpIn(dataDir)
  return runServer({ DATA_DIR: dataDir, ...env })
}
