import { has, type Right, type Role } from '#app/operations/rights'
import { paths } from '#app/paths'

const places = [
  { to: paths.consultations(), title: 'consultations', right: 'see consultations' },
  { to: paths.entry(), title: 'entry', right: 'enter responses' },
  { to: paths.requests(), title: 'requests', right: 'keep key holders' },
  { to: paths.members(), title: 'members', right: 'keep members' },
  { to: paths.packs(), title: 'packs', right: 'fetch findings' },
  { to: paths.staffMonitoring(), title: 'monitoring', right: 'see monitoring' },
  { to: paths.keyHolders(), title: 'keyHolders', right: 'keep key holders' },
  { to: paths.people(), title: 'people', right: 'keep people' },
  { to: paths.tokens(), title: 'tokens', right: 'give access to programs' },
  { to: paths.network(), title: 'network', right: 'keep the network' },
  { to: paths.log(), title: 'log', right: 'read the log' },
] as const satisfies { to: string; title: string; right: Right }[]

/** What stands in the rail of somebody with these roles. */
export function placesOf(roles: readonly Role[]) {
  return places.filter(({ right }) => has({ roles }, right)).map(({ to, title }) => ({ to, title }))
}
