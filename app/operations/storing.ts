import { saysNotStored } from '#db/responses/not-stored'
import { fail, type Result } from '#surveys/result'

/** The store is full, locked or out of reach for the moment: nothing was stored and nothing was lost. */
export interface NotStored {
  code: 'not-stored-yet'
}

/** Work on the stores, in which a full disk or a lock that lasts is an answer and not a crash. */
export async function storing<Value, Problem>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | NotStored>> {
  try {
    return await work()
  } catch (error) {
    if (saysNotStored(error)) return fail<NotStored>({ code: 'not-stored-yet' })
    throw error
  }
}
