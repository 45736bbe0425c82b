import { join } from 'node:path'

import { Prepared } from '../../support/prepared'
import { soundings } from './programs'

export { codes } from '../../support/published'

const { E2E_FOLDER: folder = '' } = process.env

/** What stands behind the server of the tests. */
export const network = new Prepared(join(folder, 'production'), [soundings])

/** The same behind the server for development. */
export const developmentNetwork = new Prepared(join(folder, 'development'))
