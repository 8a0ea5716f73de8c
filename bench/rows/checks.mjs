export const checks = {
  name: "checks",
  about: "x",
  needs: [],
  measure() {
    return [];
  },
};
