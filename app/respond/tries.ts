import type { AppLoadContext } from '@remix-run/node'

import { readDigits } from '#app/vault/receipt'

/** Whether one more return code may be tried: per survey, whoever tries. What is no code at all costs nothing. */
export function mayTry({ door }: AppLoadContext, survey: string, typed: string): boolean {
  return readDigits(typed) === undefined || door.tries.take(survey, Date.now())
}

/** A person who slipped waits a second; a program that guesses gets nowhere. */
export function slowDown(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000))
}
