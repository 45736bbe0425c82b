import type { RequestHandler } from 'express'

import { paths } from '#app/paths'
import { isSetUp } from '#db/register/queries/is-set-up'
import { countPeople } from '#db/register/queries/people'

import type { ServerContext } from './context'

/** What was open once stays open. */
export interface Gate {
  open: boolean
}

/**
 * In production nothing opens before the network is set up, save the set-up page and the way out. Once
 * somebody has an account, they are led to the page where the first key is made.
 */
export function untilSetUp({ register }: ServerContext, gate: Gate): RequestHandler {
  return async ({ path }, response, next) => {
    // Whoever leaves does not even wait for the register.
    const isFree = isOpenBefore(path)
    gate.open ||= !isFree && (await isSetUp(register))
    if (gate.open || isFree) {
      next()
      return
    }
    const begun = /^\/staff(\/|$)/.test(path) && (await countPeople(register)) > 0
    if (begun && !isOnTheWay(path)) response.redirect(303, paths.newKey())
    else {
      if (!begun) response.locals.refusal ??= 'notOpen'
      next()
    }
  }
}

function isOpenBefore(path: string): boolean {
  return path.startsWith(paths.setUp('')) || path === paths.exit()
}

const onTheWay = [
  ...[paths.newKey(), paths.signIn(), paths.signInDigits(), paths.signOut()],
  ...[paths.account(), paths.staffFactor(), paths.staffPassword()],
]

/** Where whoever set the network up may have to go before they make the first key. */
function isOnTheWay(path: string): boolean {
  return onTheWay.includes(path)
}
