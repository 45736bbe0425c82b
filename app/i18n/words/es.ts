import errors from '#locales/es/errors.json'
import frame from '#locales/es/frame.json'
import home from '#locales/es/home.json'
import style from '#locales/es/style.json'
import ui from '#locales/es/ui.json'

export const words = { errors, frame, home, style, ui }
