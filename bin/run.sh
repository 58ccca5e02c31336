# Runs the program; read by `kanshiki` and by the launcher of a distribution with the dot command. POSIX sh.
#
# Set before: java, the JVM's program; jar, the program's; cache, where the start-up cache is or is to be; locale, the
# person's. KANSHIKI_JAVA_OPTS: more options for the JVM, such as -Xmx2g.

one_shot='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m'

# The class and profile cache of JEP 514/515, which fits one JDK and one jar. Only start-up time is lost when this does
# not work. The arguments are mails.
train_cache() {
  # shellcheck disable=SC2086 # several options on purpose
  "$java" -XX:AOTCacheOutput="$cache.new" $one_shot -Xlog:disable -cp "$jar" kanshiki.app.TrainingRun "$@" </dev/null &&
    mv "$cache.new" "$cache"
}

# Takes the place of the shell.
run() {
  # One mail: the quick compiler only, a small heap. Many mails (several paths, a folder, a box, or a command that
  # runs long): let the JVM optimise. Only names are looked at, because opening files here would cost more.
  flags=$one_shot paths=0 skip= command=
  for argument; do
    if [ -n "$skip" ]; then
      skip=
      continue
    fi
    case $argument in
      --format | --lang | --voice | -o | --config | --set | --fail-on | --jobs | --record | --replay) skip=1 ;;
      -?*) ;;
      *)
        if [ -z "$command" ]; then
          command=$argument
        elif [ "$command" = investigate ]; then
          paths=$((paths + 1))
          case $argument in *.mbox | *.mbx) flags= ;; esac
          if [ "$paths" -gt 1 ] || [ -d "$argument" ]; then flags=; fi
        fi
        ;;
    esac
  done
  case $command in evaluate | train | publish) flags= ;; esac
  [ -n "$flags" ] || flags='-XX:+UseParallelGC -Xmx1g'
  if [ "$command" = serve ]; then flags='-XX:+UseSerialGC -Xmx256m'; fi

  terminal=
  if [ -t 1 ]; then
    size=$(stty size </dev/tty 2>/dev/null) || size=
    terminal="out,${size:+ -Dkanshiki.columns=${size#* }}"
  fi
  if [ -t 2 ]; then terminal="err,$terminal"; fi

  # The JVM takes the encoding of file names from the locale, so it always gets a UTF-8 one; the person's own is told
  # beside it. -Xlog:disable: a cache that does not fit is nobody's concern.
  LC_ALL=C.UTF-8 exec "$java" -XX:AOTCache="$cache" -Xlog:disable $flags \
    -Dkanshiki.terminal=$terminal -Dkanshiki.locale="$locale" ${KANSHIKI_JAVA_OPTS:-} -jar "$jar" "$@"
}
