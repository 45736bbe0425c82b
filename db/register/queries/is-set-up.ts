import type { RegisterDb } from '../../connection'

/** Whether somebody works here and a first key was made, or something was published by command. */
export async function isSetUp(db: RegisterDb): Promise<boolean> {
  const survey = await db.selectFrom('survey').select('code').limit(1).executeTakeFirst()
  return survey !== undefined || ((await hasPeople(db)) && (await hadHolders(db)))
}

async function hasPeople(db: RegisterDb): Promise<boolean> {
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  return person !== undefined
}

// A network that removed its only holder, before it published anything, stays open.
async function hadHolders(db: RegisterDb): Promise<boolean> {
  const holder = await db.selectFrom('key_holder').select('name').limit(1).executeTakeFirst()
  return holder !== undefined
}
