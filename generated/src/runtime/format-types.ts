// What texts and numbers look like of which the description names the format: their types say it, and checks hold them to it.

/** RFC 9562, section 4 */
export type Uuid = string;

/** `date-time` of RFC 3339, section 5.6: `2030-01-31T12:00:00Z` */
export type DateTime = string;

/** `full-date` of RFC 3339, section 5.6: `2030-01-31` */
export type FullDate = string;

/** `full-time` of RFC 3339, section 5.6: `12:00:00Z` */
export type FullTime = string;

/** `duration` of RFC 3339, appendix A: `P1DT12H` */
export type Duration = string;

/** `Mailbox` of RFC 5321, section 4.1.2 */
export type Email = string;

/** RFC 6531 */
export type IdnEmail = string;

/** RFC 1123, section 2.1 */
export type Hostname = string;

/** RFC 5890, section 2.3.2.3 */
export type IdnHostname = string;

/** RFC 2673, section 3.2 */
export type Ipv4 = string;

/** RFC 4291, section 2.2 */
export type Ipv6 = string;

/** RFC 3986 */
export type Uri = string;

/** RFC 3986, section 4.1 */
export type UriReference = string;

/** RFC 3987 */
export type Iri = string;

/** RFC 3987 */
export type IriReference = string;

/** RFC 6570 */
export type UriTemplate = string;

/** RFC 6901, section 5 */
export type JsonPointer = string;

/** draft-handrews-relative-json-pointer */
export type RelativeJsonPointer = string;

/** ECMA-262, section 22.2 */
export type Regex = string;

/** Base64 of RFC 4648, section 4 */
export type Base64 = string;

/** an integer of 32 bits */
export type Int32 = number;

/** an integer of 64 bits; a number holds it exactly up to 2^53 − 1 */
export type Int64 = number;

/** a number of single precision */
export type Float = number;

/** a number of double precision */
export type Double = number;
