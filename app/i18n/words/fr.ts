import errors from '#locales/fr/errors.json'
import frame from '#locales/fr/frame.json'
import home from '#locales/fr/home.json'
import style from '#locales/fr/style.json'
import ui from '#locales/fr/ui.json'

export const words = { errors, frame, home, style, ui }
