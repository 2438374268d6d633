/** Days ahead that the list of what is due looks: a week more than `forecast due` unless it is told so. */
export const DUE_WITHIN = 14
