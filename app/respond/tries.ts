import type { AppLoadContext } from '@remix-run/node'

/** Whether one more return code or receipt may be tried: per survey, whoever tries. */
export function mayTry({ door }: AppLoadContext, survey: string): boolean {
  return door.tries.take(survey, Date.now())
}

/** A person who slipped waits a second; a program that guesses gets nowhere. */
export function slowDown(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000))
}
