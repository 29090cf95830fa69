/** The languages of the terminal; what the assistant speaks is decided by the server. */
export type ChatLocale = 'nl' | 'en';
