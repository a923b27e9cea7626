/** Made at build, from the packages that are in it. */
declare module "third-party-notices" {
  const notices: readonly {
    readonly licence: string;
    /** Name, version and whose it is. */
    readonly packages: readonly string[];
    readonly text: string;
  }[];
  export default notices;
}
