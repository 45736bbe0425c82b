import { letCopy } from './script/copy'
import { warnOfUnsent } from './script/unsent'

letCopy(document)
warnOfUnsent(document)
