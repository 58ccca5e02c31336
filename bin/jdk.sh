# Finds a JDK; read by `kanshiki` and `check` with the dot command. POSIX sh, nothing is printed.

# Sets JDK to the home of the first JDK of version 25 or later: $JAVA_HOME's, the one on PATH, then those in the
# usual folders. Sets JDK_RELEASE to its exact version. Fails when there is none.
find_jdk() {
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/java}
  for JDK in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -f "$JDK/release" ] && [ -x "$JDK/bin/javac" ] && is_recent "$JDK/release"; then
      return 0
    fi
  done
  JDK=
  return 1
}

# Reads JAVA_VERSION="25.0.1" of a JDK's release file; true from 25 on.
is_recent() {
  major=0 JDK_RELEASE=
  while IFS='=' read -r key value; do
    value=${value#\"} value=${value%\"}
    case $key in
      JAVA_VERSION) major=${value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION) JDK_RELEASE=$value ;;
    esac
  done <"$1"
  [ "${major:-0}" -ge 25 ]
}
