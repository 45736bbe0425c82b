import { letCopy } from './script/copy'
import { showDesk } from './script/desk-look'
import { keepSheet } from './script/sheet'
import { warnOfUnsaved } from './script/unsaved'
import { warnOfUnsent } from './script/unsent'

letCopy(document)
warnOfUnsent(document)
showDesk(document)
warnOfUnsaved(document)
keepSheet(document)
