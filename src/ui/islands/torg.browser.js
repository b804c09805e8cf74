import './count.browser.js'
import './errors.browser.js'
import './once.browser.js'
import './save.browser.js'
