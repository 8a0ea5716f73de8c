import { BlockList, isIP } from "node:net";

/** Whether an IP address is on the public internet (the special-purpose registries of RFC 6890). */
export function isPublicAddress(address: string): boolean {
  const type = isIP(address) === 6 ? "ipv6" : "ipv4";
  return !specialPurpose[type].check(address, type);
}

/** A list each, as `BlockList` takes IPv4 addresses for mapped ones of IPv6, which are refused. */
const specialPurpose: Readonly<Record<"ipv4" | "ipv6", BlockList>> = {
  ipv4: blocked("ipv4", {
    "0.0.0.0": 8,
    "10.0.0.0": 8,
    "100.64.0.0": 10,
    "127.0.0.0": 8,
    "169.254.0.0": 16,
    "172.16.0.0": 12,
    "192.0.0.0": 24,
    "192.0.2.0": 24,
    "192.88.99.0": 24,
    "192.168.0.0": 16,
    "198.18.0.0": 15,
    "198.51.100.0": 24,
    "203.0.113.0": 24,
    "224.0.0.0": 3,
  }),
  ipv6: blocked("ipv6", {
    "::": 96,
    "::ffff:0:0": 96,
    "64:ff9b::": 32,
    "100::": 64,
    "2001::": 23,
    "2001:db8::": 32,
    "2002::": 16,
    "fc00::": 7,
    "fe80::": 9,
    "ff00::": 8,
  }),
};

function blocked(
  type: "ipv4" | "ipv6",
  prefixes: Readonly<Record<string, number>>,
): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of Object.entries(prefixes)) {
    list.addSubnet(network, prefix, type);
  }
  return list;
}
